/** Milliseconds from one time to the next `HH:MM` in UTC. */
export declare function untilNext(at: string, now: number): number;
