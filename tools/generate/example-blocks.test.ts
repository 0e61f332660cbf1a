import { expect, test } from 'vitest';
import { exampleBlocks } from './example-blocks.ts';

test('shows each file of both projects in its language', () => {
  const example = {
    bad: { 'compose.yaml': 'services: {}\n', 'api/Dockerfile': 'FROM x\n' },
    good: { '.env': 'A=1\n' },
  };
  expect(exampleBlocks({ example })).toBe(`
## Example

Fails:

\`compose.yaml\`

\`\`\`yaml
services: {}
\`\`\`

\`api/Dockerfile\`

\`\`\`dockerfile
FROM x
\`\`\`

Passes:

\`.env\`

\`\`\`text
A=1
\`\`\`
`);
});

test('says why there is none', () => {
  expect(exampleBlocks({ withoutExample: 'it takes two hosts.' })).toBe('\n## Example\n\nNone: it takes two hosts.\n');
});

test('says nothing of a check without examples', () => {
  expect(exampleBlocks({})).toBe('');
});
