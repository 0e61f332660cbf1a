import { YAML_LIMITS } from '../strict-yaml/yaml-limits.ts';

/** Bounds that keep a hostile file from taking memory or time, beside those of any YAML file. */
export const INPUT_LIMITS = {
  /** Characters of one file, and of one text after its variables were replaced. */
  length: YAML_LIMITS.length,
  /** Documents of one YAML file. */
  documents: 100,
  /** Values of one YAML file after its aliases were expanded, the bound that Compose itself uses. */
  values: 100_000,
  /** Services of one project. */
  services: 2000,
  /** Variables of one environment file. */
  entries: 20_000,
  /** Variables that one text names. */
  variables: 10_000,
  /** Mappings and sequences within each other; files and services that build on each other. */
  depth: YAML_LIMITS.depth,
  /** Characters of one key, the bound of YAML for a key without `?`. https://yaml.org/spec/1.2.2/#742-flow-mappings */
  key: 1024,
  /** Characters of a project name: it ends up in names of folders. */
  projectName: 255,
  /** What is said of one project. */
  diagnostics: 1000,
} as const;
