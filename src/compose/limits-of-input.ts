/** Bounds that keep a hostile file from taking memory or time; real files stay far below them. */
export const INPUT_LIMITS = {
  /** Characters of one file. */
  length: 1024 * 1024,
  /** Lexical tokens of one YAML file. */
  tokens: 250_000,
  /** Values of one YAML file after its aliases were expanded, the bound that Compose itself uses. */
  values: 100_000,
  /** Mappings and sequences within each other. */
  depth: 100,
} as const;
