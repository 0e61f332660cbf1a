import { Command, Option } from 'commander';
import { beforeAll, describe, expect, test } from 'vitest';
import { buildProgram } from '../program.ts';
import { bashCompletion } from './bash.ts';
import { commandTree } from './command-tree.ts';
import { completionScript } from './completion.ts';
import { fishCompletion } from './fish.ts';
import { SHELLS } from './shells.ts';
import { completedIn, isInstalled } from './testing/completed-in.ts';
import { zshCompletion } from './zsh.ts';

const program = buildProgram(() => {});
// Where continuous integration requires everything that is live, a shell that is not installed is a failure.
const isRequired = process.env['GATES_LIVE'] === 'required';

describe.each(SHELLS)('%s', (shell) => {
  const absent = !isInstalled(shell) && !isRequired;
  let script = '';
  beforeAll(async () => {
    script = await completionScript(program, shell);
  });
  const completed = (...lines: string[]) => completedIn(shell, script, lines);
  /** Zsh shows the whole line; the others what they would put in place of its last word. */
  const whole = (line: string) => (shell === 'zsh' ? line.slice('gates '.length) : (line.split(' ').at(-1) ?? ''));

  test.skipIf(absent)(
    `completes commands, options and ids of checks${absent ? ' (skipped: not installed)' : ''}`,
    () => {
      const asked = {
        'gates ru': 'gates run',
        'gates run --fail': 'gates run --fail-on',
        'gates explain published-on-all-i': 'gates explain published-on-all-interfaces',
        'gates flows ini': 'gates flows init',
        'gates checks --section por': 'gates checks --section ports',
        'gates schema set': 'gates schema settings',
      };
      expect(completed(...Object.keys(asked))).toEqual(Object.values(asked).map(whole));
    },
  );

  test.skipIf(absent)('stays whole whatever stands in descriptions and choices', () => {
    const hostile = new Command('gates').addCommand(
      new Command('do-it')
        .description('it\'s "$(touch /nowhere)": `a` \\ \'; exit 3')
        .addOption(new Option('--kind <kind>', 'a:b [c] $HOME').choices(["o'ne", 'two'])),
    );
    const make = { bash: bashCompletion, zsh: zshCompletion, fish: fishCompletion }[shell];
    const hostileScript = make(commandTree(hostile, {}));
    expect(completedIn(shell, hostileScript, ['gates do', 'gates do-it --ki'])).toEqual(
      ['gates do-it', 'gates do-it --kind'].map(whole),
    );
  });
});

test('every command and every option that is not hidden is in the tree', () => {
  const tree = commandTree(program, {});
  const flows = tree.commands.find(({ path }) => path === 'gates flows');
  expect(flows?.commands.map(({ path }) => path)).toContain('gates flows run');
  const run = tree.commands.find(({ path }) => path === 'gates run');
  expect(run?.options.flatMap(({ flags }) => flags)).toEqual(
    expect.arrayContaining(['-f', '--file', '--json', '--help']),
  );
  expect(run?.options.find(({ flags }) => flags.includes('--json'))).not.toHaveProperty('values');
});

// Zsh shows a list of values only to somebody at a terminal.
describe.each(SHELLS.filter((shell) => shell !== 'zsh'))('%s, asked for a value', (shell) => {
  test.skipIf(!isInstalled(shell) && !isRequired)('offers what it can be', async () => {
    const lines = ['gates evaluate --severity ', 'gates run g'];
    const [severities, gates] = completedIn(shell, await completionScript(program, shell), lines);
    expect(severities?.split(' ')).toEqual(expect.arrayContaining(['dev', 'prod']));
    expect(gates).toBe('g1 g2 g3');
  });
});
