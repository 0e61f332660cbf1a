/** The gates in their order. Apart from what a gate is, for what only names one. */
export const GATE_IDS = ['g1', 'g2', 'g3'] as const;
export type GateId = (typeof GATE_IDS)[number];
