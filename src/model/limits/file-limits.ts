import { KIBIBYTE, type LimitDefinition, MEBIBYTE } from './definition.ts';

const bytes = { unit: 'bytes', scope: 'object', least: KIBIBYTE } as const;
const count = { unit: 'count', scope: 'gate', least: 1 } as const;

/** How much is read of the files of a project. Those that are parsed as YAML cannot be larger than such a file may be. */
export const FILE_LIMITS = {
  dockerfile: { ...bytes, usual: 256 * KIBIBYTE, most: MEBIBYTE, meaning: 'bytes of a Dockerfile' },
  environmentFile: { ...bytes, usual: MEBIBYTE, most: 4 * MEBIBYTE, meaning: 'bytes of an environment file' },
  secretFile: { ...bytes, usual: 64 * KIBIBYTE, most: MEBIBYTE, meaning: 'bytes of the file of a Compose secret' },
  secretFiles: {
    ...count,
    usual: 500,
    most: 20_000,
    meaning: 'environment and secret files that git is asked about',
  },
  document: { ...bytes, usual: 256 * KIBIBYTE, most: 4 * MEBIBYTE, meaning: 'bytes of a Markdown document' },
  documents: { ...count, usual: 300, most: 10_000, meaning: 'Markdown documents of a project' },
  documentFolders: { ...count, usual: 2000, most: 100_000, meaning: 'folders that are searched for documents' },
  monitoringFile: {
    ...bytes,
    usual: MEBIBYTE,
    most: MEBIBYTE,
    meaning: 'bytes of a file that configures Prometheus, Alertmanager or Grafana',
  },
  monitoringFiles: {
    ...count,
    usual: 5000,
    most: 100_000,
    meaning: 'files among which the configuration of the monitoring is looked for',
  },
  taskFile: { ...bytes, usual: 256 * KIBIBYTE, most: MEBIBYTE, meaning: 'bytes of the file of a task runner' },
  openapiDocument: { ...bytes, usual: 2 * MEBIBYTE, most: 32 * MEBIBYTE, meaning: 'bytes of an OpenAPI document' },
  openapiDocuments: { ...count, usual: 20, most: 1000, meaning: 'OpenAPI documents of a project' },
  suiteFile: { ...bytes, usual: 32 * MEBIBYTE, most: 256 * MEBIBYTE, meaning: 'bytes of the results of a test suite' },
  suiteCases: { ...count, scope: 'object', usual: 1000, most: 100_000, meaning: 'cases of a test suite that are kept' },
} as const satisfies Record<string, LimitDefinition>;
