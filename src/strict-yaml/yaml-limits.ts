/** Bounds that keep a hostile file from taking memory or time; real files stay far below them. */
export const YAML_LIMITS = {
  /** Characters of one file. */
  length: 1024 * 1024,
  /** Lexical tokens of one file. */
  tokens: 150_000,
  /** Mappings and sequences within each other. */
  depth: 100,
} as const;
