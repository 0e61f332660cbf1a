import type { FileFormat } from './file-format.ts';

/** Every format that tells a whole run in one file, by the name that an operator gives; loaded when it is asked for. */
export const FILE_FORMATS = {
  md: async () => (await import('./markdown/whole-report.ts')).WHOLE_REPORT,
  json: async () => (await import('./json/whole-result.ts')).WHOLE_RESULT,
  html: async () => (await import('./html/html-report.ts')).HTML_FILE,
  junit: async () => (await import('./junit/junit.ts')).JUNIT,
  sarif: async () => (await import('./sarif/sarif.ts')).SARIF,
  'github-summary': async () => (await import('./github/step-summary.ts')).GITHUB_SUMMARY,
  'github-annotations': async () => (await import('./github/annotations.ts')).GITHUB_ANNOTATIONS,
  gitlab: async () => (await import('./gitlab/code-quality.ts')).GITLAB,
  prometheus: async () => (await import('./prometheus/prometheus.ts')).PROMETHEUS,
  hdf: async () => (await import('./hdf/hdf.ts')).HDF,
  csv: async () => (await import('./csv/csv.ts')).CSV,
} as const satisfies Record<string, () => Promise<FileFormat>>;
export type FileFormatName = keyof typeof FILE_FORMATS;

/** The names, in the order in which they are listed for a person. */
export const FILE_FORMAT_NAMES = Object.keys(FILE_FORMATS) as readonly FileFormatName[];
