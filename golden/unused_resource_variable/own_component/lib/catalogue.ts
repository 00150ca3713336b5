/** Reads the catalogue when it is made, and is no resource. */
export class Catalogue {
  readonly entries: string[] = [];
}
