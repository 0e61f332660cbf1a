import { expect, test } from 'vitest';
import { GatesError } from '../model/errors.ts';
import { errorLines, errorShape } from './error-shape.ts';

const printed = (...given: ConstructorParameters<typeof GatesError>) =>
  errorLines(errorShape(new GatesError(...given)));

test('what is wrong, and what to do', () => {
  expect(
    printed({ code: 'GATES_USAGE', message: 'gates.yaml is there already.', hint: 'Replace it with --force.' }),
  ).toBe('gates: gates.yaml is there already.\n  To do: Replace it with --force. [GATES_USAGE]\n');
});

test('the nearest name belongs to what is to be done', () => {
  const message = 'There is no check "privilegd". Did you mean "privileged-container"?';
  expect(printed({ code: 'GATES_USAGE', message, hint: 'List them with `gates checks`.' })).toBe(
    `gates: There is no check "privilegd".
  To do: Did you mean "privileged-container"? List them with \`gates checks\`. [GATES_USAGE]
`,
  );
});

test('one place stands in its line, several each in a line of their own', () => {
  const one = 'gates.yaml:1:1: unknown key "faillOn". Did you mean "failOn"?';
  expect(printed({ code: 'GATES_SETTINGS_INVALID', message: one, hint: 'See `gates schema settings`.' })).toBe(
    `gates: The settings are not valid.
  Where: ${one}
  To do: See \`gates schema settings\`. [GATES_SETTINGS_INVALID]
`,
  );
  const several =
    'The Compose files cannot be read.\n  compose.yaml:4:5: defined twice\n  compose.yaml:5:3: defined twice';
  expect(printed({ code: 'GATES_COMPOSE_INVALID', message: several, hint: 'Correct each place.' })).toBe(
    `gates: The Compose files cannot be read.
  Where:
    compose.yaml:4:5: defined twice
    compose.yaml:5:3: defined twice
  To do: Correct each place. [GATES_COMPOSE_INVALID]
`,
  );
});

test('where something was looked for is where', () => {
  const message = 'There is no Compose file here. Looked for: /srv/compose.yaml, /srv/compose.yml.';
  expect(printed({ code: 'GATES_COMPOSE_NOT_FOUND', message, hint: 'Name one with -f.' })).toContain(
    'gates: There is no Compose file here.\n  Where: looked for /srv/compose.yaml, /srv/compose.yml\n',
  );
});

test('why is what the system said, unless the message says it already', () => {
  const cause = Object.assign(new Error("EACCES: permission denied, open 'gates.yaml'"), { code: 'EACCES' });
  const told = { code: 'GATES_SETTINGS_INVALID', hint: 'It must be a file that you may read.', cause } as const;
  expect(printed({ ...told, message: 'Settings file gates.yaml cannot be read.' })).toContain(
    "\n  Why:   EACCES: permission denied, open 'gates.yaml'\n",
  );
  expect(printed({ ...told, message: 'gates.yaml cannot be read (EACCES).' })).not.toContain('Why:');
});
