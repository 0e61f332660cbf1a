import { describe, expect, test } from 'vitest';
import { buildProgram } from '../../../src/cli/program.ts';
import { EVIDENCE_KINDS } from '../../../src/model/evidence/kinds.ts';
import { SettingsFile } from '../../../src/model/settings.ts';
import { PROJECT_ROOT } from '../../project-root.ts';
import { commandPages } from './command-pages.ts';
import { evidencePage } from './evidence-page.ts';
import { schemaRows } from './schema-rows.ts';
import { settingComments } from './setting-comments.ts';
import { settingsPage } from './settings-page.ts';

describe('the reference', () => {
  test('has every key of the settings, with what is said of it in the model', async () => {
    const page = settingsPage(await settingComments(PROJECT_ROOT));
    for (const key of Object.keys(SettingsFile.shape)) expect(page).toContain(`| \`${key}\` |`);
    expect(page).toContain(
      '| `failOn` | Findings of this priority or a more urgent one fail a gate. | `P0`, `P1`, `P2`, `P3` | `"P1"` |',
    );
    expect(page).toContain('| `checks[].expect` | What must hold of each. | matchers | must be given |');
  });

  test('has every kind of evidence', () => {
    const page = evidencePage();
    for (const kind of Object.keys(EVIDENCE_KINDS)) expect(page).toContain(`\n## ${kind}\n`);
    expect(page).toMatch(/## containers\n\nA piece for each\. Keys: `id` \(text\), `name` \(text\)/);
  });

  test('has every command with its help, and those below it', () => {
    const pages = new Map(commandPages(buildProgram(() => undefined)));
    expect(pages.get('docs/reference/commands/README.md')).toContain('| [`gates run`](run.md) |');
    expect(pages.get('docs/reference/commands/run.md')).toContain('Exit codes: 0 ready, 1 a gate failed');
    expect(pages.get('docs/reference/commands/flows.md')).toContain('## gates flows lint');
  });
});

test('rows of a schema follow lists and names down', () => {
  const inner = { type: 'object', properties: { port: { type: 'integer', default: 80 } }, required: ['name'] };
  const schema = { properties: { list: { type: 'array', items: inner }, named: { additionalProperties: inner } } };
  expect(schemaRows(schema)).toEqual([
    { path: 'list', takes: 'list of object', otherwise: '' },
    { path: 'list[].port', takes: 'whole number', otherwise: '`80`' },
    { path: 'named', takes: 'object of object', otherwise: '' },
    { path: 'named.NAME.port', takes: 'whole number', otherwise: '`80`' },
  ]);
});
