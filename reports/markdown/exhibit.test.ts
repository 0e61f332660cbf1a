import { expect, test } from 'vitest';
import type { ExhibitResult } from '../../src/model/exhibit-result.ts';
import { exhibitBlock } from './exhibit.ts';

const STEPS: ExhibitResult = {
  id: 'flow-steps',
  title: 'Step by step',
  columns: [{ title: 'Step' }, { title: 'Does', style: 'code' }],
  rows: [
    { cells: ['login', 'POST /login'], evidence: ['E2'], group: 'auth: ✓ passed' },
    { cells: ['me', 'GET /me'], evidence: ['E2'], group: 'auth: ✓ passed' },
    { cells: ['create', 'POST /jobs'], evidence: ['E3'], group: 'jobs: ✗ failed' },
  ],
};

test('rows of a group stand in a table of their own, under its name', () => {
  expect(exhibitBlock(STEPS)).toBe(`#### Step by step

##### auth: ✓ passed

| Step  | Does          | Evidence |
| ----- | ------------- | -------- |
| login | \`POST /login\` | E2       |
| me    | \`GET /me\`     | E2       |

##### jobs: ✗ failed

| Step   | Does         | Evidence |
| ------ | ------------ | -------- |
| create | \`POST /jobs\` | E3       |`);
});

test('excerpts stand below the rows and cite where they are from; a command is never cut', () => {
  const command = `curl "${'x'.repeat(500)}"`;
  const excerpts: ExhibitResult['excerpts'] = [
    { title: 'jobs, create', language: 'text', lines: ['> POST /jobs', '< 500'], evidence: ['E3'] },
    { title: 'Again', language: 'bash', lines: [command], evidence: ['E3'] },
  ];
  const block = exhibitBlock({ ...STEPS, excerpts });
  expect(block).toContain('jobs, create: [E3]\n\n```text\n> POST /jobs\n< 500\n```');
  expect(block).toContain(`Again: [E3]\n\n\`\`\`bash\n${command}\n\`\`\``);
});

test('an exhibit without rows says why, and nothing else', () => {
  expect(exhibitBlock({ ...STEPS, rows: [], reason: 'no step ran', note: 'x' })).toBe(
    '#### Step by step\n\n❔ Not shown: no step ran.',
  );
});
