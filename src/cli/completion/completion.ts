import type { Command } from 'commander';
import { CHECK_IDS } from '../../../gates/check-ids.generated.ts';
import { GATE_DECLARATIONS } from '../../../gates/on-demand.generated.ts';
import { REPORTERS } from '../../../reports/reporters.ts';
import { GATE_IDS } from '../../model/gate.ts';
import { schemaNames } from '../commands/schema.ts';
import { bashCompletion } from './bash.ts';
import { commandTree } from './command-tree.ts';
import { fishCompletion } from './fish.ts';
import type { Shell } from './shells.ts';
import { zshCompletion } from './zsh.ts';

const SCRIPTS = { bash: bashCompletion, zsh: zshCompletion, fish: fishCompletion } as const;

/** The script by which a shell completes the command line. It knows everything by itself: no Tab starts the program. */
export async function completionScript(program: Command, shell: Shell): Promise<string> {
  const sections = Object.values(GATE_DECLARATIONS).flatMap((gate) => gate.sections.map(({ id }) => id));
  const known = {
    'gates run': GATE_IDS,
    'gates capture': GATE_IDS,
    'gates explain': CHECK_IDS,
    'gates schema': await schemaNames(),
    '--format': Object.keys(REPORTERS),
    '--section': [...new Set(sections)],
  };
  return SCRIPTS[shell](commandTree(program, known));
}
