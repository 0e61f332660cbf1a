import type { Reporter } from './reporter.ts';

/** Every format that the folder of a run can hold, by the name that an operator gives; loaded when it is asked for. */
export const REPORTERS = {
  md: async () => (await import('./markdown/markdown-report.ts')).MARKDOWN,
  json: async () => (await import('./json/json-report.ts')).JSON_REPORT,
  html: async () => (await import('./html/html-report.ts')).HTML_REPORT,
} as const satisfies Record<string, () => Promise<Reporter>>;
export type FormatName = keyof typeof REPORTERS;
