// Apart from the shape of a priority, because the command line needs the names and must start without the shapes.

/** P0 stop, P1 must fix, P2 should fix, P3 nice to have. */
export const PRIORITIES = ['P0', 'P1', 'P2', 'P3'] as const;
