export class Alarm {
    constructor(readonly topic: unknown) {}
}
