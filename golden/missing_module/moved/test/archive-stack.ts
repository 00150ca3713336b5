export interface ArchiveArgs {}

export class ArchiveStack {}
