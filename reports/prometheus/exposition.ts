import { cappedText } from '../text/visible-text.ts';

const LIMIT = 120;

/** One sample of a family. Label names are words of the program; values may be foreign. */
export interface Sample {
  readonly labels: Readonly<Record<string, string>>;
  readonly value: number;
}

/**
 * A family of gauges in the text format, without times: node_exporter refuses a file that states some.
 * https://prometheus.io/docs/instrumenting/exposition_formats/
 */
export function gaugeFamily(name: string, help: string, samples: readonly Sample[]): string {
  const lines = samples.map(({ labels, value }) => {
    const written = Object.entries(labels).map(([label, text]) => `${label}="${labelValue(text)}"`);
    return `${name}${written.length === 0 ? '' : `{${written.join(',')}}`} ${value}`;
  });
  return [`# HELP ${name} ${help}`, `# TYPE ${name} gauge`, ...lines, ''].join('\n');
}

/** What is written for a foreign text, which then stands between quotes. */
function labelValue(foreign: string): string {
  // What would be a line break is visible text by then.
  return cappedText(foreign, LIMIT).replace(/[\\"]/g, String.raw`\$&`);
}

/** The foreign text as a scraper reads it back. */
export function labelAsRead(foreign: string): string {
  return cappedText(foreign, LIMIT);
}
