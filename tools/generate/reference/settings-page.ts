import * as z from 'zod';
import { SettingsFile } from '../../../src/model/settings.ts';
import { authorCell } from '../author-text.ts';
import { type JsonSchema, schemaRows } from './schema-rows.ts';

const HEAD = `<!-- Made by \`npm run generate\` from the shape of the settings; changes made here are lost. -->

# Settings

The keys of \`gates.yaml\`. All of them may be left out. A key that is not here is an error, with its line and the nearest
key that there is. \`NAME\` is a name of your own, \`[]\` each item of a list. \`gates schema settings\` prints the same as a
JSON Schema for editors.

| Key | Meaning | Takes | When left out |
| --- | --- | --- | --- |
`;

/**
 * `docs/reference/settings.md`: every key of the settings.
 *
 * @param comments what is said of a key, by its path
 */
export function settingsPage(comments: ReadonlyMap<string, string>): string {
  const schema = z.toJSONSchema(SettingsFile, { io: 'input', reused: 'inline' }) as unknown as JsonSchema;
  const rows = schemaRows(resolved(schema)).map(
    ({ path, takes, otherwise }) =>
      `| \`${path}\` | ${authorCell(comments.get(path) ?? '')} | ${shortened(cell(takes))} | ${cell(otherwise)} |\n`,
  );
  return `${HEAD}${rows.join('')}`;
}

function cell(text: string): string {
  return text.replaceAll('|', String.raw`\|`);
}

/** A long list of choices is told by its beginning; the JSON Schema has all of it. */
function shortened(text: string): string {
  const choices = text.split(', ');
  return choices.length <= 12 ? text : `${choices.slice(0, 8).join(', ')} and ${choices.length - 8} more`;
}

/** Items that are kept apart because they have a name stand in their place again, but for those that hold themselves. */
function resolved(schema: JsonSchema): JsonSchema {
  const { $defs: named = {} } = schema as { $defs?: Readonly<Record<string, JsonSchema>> };
  const replace = (inner: JsonSchema): JsonSchema => {
    const name = inner.$ref?.split('/').at(-1) ?? '';
    return ['DeclaredCheck'].includes(name) ? (named[name] ?? inner) : inner;
  };
  const walk = (inner: JsonSchema): JsonSchema => {
    const here = replace(inner);
    return {
      ...here,
      ...(here.items && { items: walk(here.items) }),
      ...(here.properties && {
        properties: Object.fromEntries(Object.entries(here.properties).map(([key, value]) => [key, walk(value)])),
      }),
    };
  };
  return walk(schema);
}
