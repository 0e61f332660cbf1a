/** Bounds that keep a hostile file from taking memory or time; real files stay far below them. */
export const INPUT_LIMITS = {
  /** Characters of one file, and of one text after its variables were replaced. */
  length: 1024 * 1024,
  /** Lexical tokens of one YAML file. */
  tokens: 150_000,
  /** Documents of one YAML file. */
  documents: 100,
  /** Values of one YAML file after its aliases were expanded, the bound that Compose itself uses. */
  values: 100_000,
  /** Services of one project. */
  services: 2000,
  /** Variables of one text. */
  variables: 10_000,
  /** Mappings and sequences within each other; files and services that build on each other. */
  depth: 100,
  /** Characters of one key, the bound of YAML for a key without `?`. https://yaml.org/spec/1.2.2/#742-flow-mappings */
  key: 1024,
  /** Characters of a project name: it ends up in names of folders. */
  projectName: 255,
  /** What is said of one project. */
  diagnostics: 1000,
} as const;
