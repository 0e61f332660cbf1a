import { cappedText } from '../text/visible-text.ts';

export type AnnotationLevel = 'error' | 'warning' | 'notice';

export interface Annotation {
  readonly level: AnnotationLevel;
  readonly message: string;
  readonly title: string;
  readonly file?: string;
  readonly line?: number;
  readonly col?: number;
}

const LIMITS = { message: 1000, property: 300 } as const;

const ESCAPES: Readonly<Record<string, string>> = { '%': '%25', ':': '%3A', ',': '%2C' };

/**
 * A workflow command in one line. Line breaks of a foreign text are visible text by then, so that no second command can
 * begin in it.
 * https://docs.github.com/en/actions/reference/workflow-commands-for-github-actions
 */
export function workflowCommand({ level, message, ...properties }: Annotation): string {
  const given = Object.entries(properties).filter(([, value]) => value !== undefined);
  const written = given.map(([name, value]) => `${name}=${propertyText(String(value))}`).join(',');
  return `::${level} ${written}::${cappedText(message, LIMITS.message).replaceAll('%', '%25')}`;
}

function propertyText(foreign: string): string {
  return cappedText(foreign, LIMITS.property).replace(/[%:,]/g, (sign) => ESCAPES[sign] ?? sign);
}
