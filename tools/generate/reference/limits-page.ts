import { amountText, type LimitDefinition, meaningText, sentenceCase } from '../../../src/model/limits/definition.ts';
import { definitionOf, LIMIT_NAMES, settingOf } from '../../../src/model/limits/limits.ts';

const SCOPES: readonly (readonly [scope: LimitDefinition['scope'], title: string])[] = [
  ['call', 'One call'],
  ['object', 'One object: a container, a server, a file'],
  ['gate', 'One gate'],
  ['run', 'The run'],
];

const HEAD = `<!-- Made by \`npm run generate\` from src/model/limits; changes made here are lost. -->

# Limits

Everything that is read or waited for has an end. These are the ends that can be moved, in \`gates.yaml\`:

\`\`\`yaml
limits:
  call: 10s
  httpBody: 4 MiB
  documents: 1000
\`\`\`

Durations and sizes are written with their unit, numbers of things as numbers. A name that is not here, and a value that is out
of range, is an error with its line and the nearest one that can be set. A capture records all limits it was taken under. A
limit that was reached is told in the report as \`limits.httpBody, 1 MiB\`, with what it left out and the most that it can be
set to; what was not read has not passed. Of several limits within each other the one that ends first is told.

Why these, and which bounds cannot be moved: [ADR 17](../adr/0017-limits-that-can-be-moved.md).
`;

/** `docs/reference/limits.md`: every limit that can be moved, by what it bounds. */
export function limitsPage(): string {
  return `${HEAD}${SCOPES.map(([scope, title]) => section(scope, title)).join('')}`;
}

/** What is said of a key below `limits`, by its path in the settings. */
export function limitComments(): ReadonlyMap<string, string> {
  return new Map(LIMIT_NAMES.map((name) => [settingOf(name), meaningText(definitionOf(name))]));
}

function section(scope: LimitDefinition['scope'], title: string): string {
  const rows = LIMIT_NAMES.map((name) => ({ setting: settingOf(name), ...definitionOf(name) }))
    .filter((limit) => limit.scope === scope)
    .map(({ setting, unit, usual, least, most, meaning }) => {
      const [usually, from, to] = [usual, least, most].map((amount) => amountText(unit, amount));
      const upTo = most === Number.MAX_SAFE_INTEGER ? 'any' : to;
      return `| \`${setting}\` | ${sentenceCase(meaning)}. | ${usually} | ${from} | ${upTo} |\n`;
    });
  return `\n## ${title}\n\n| Setting | Bounds | Usually | At least | At most |\n| --- | --- | --- | --- | --- |\n${rows.join('')}`;
}
