import { type Command, Option } from 'commander';
import { PRIORITIES } from '../../model/priorities.ts';
import { maskedMessage } from '../door.ts';
import { repeatable } from '../options/repeatable-option.ts';
import { withEngine, withPrinting, withReports, withTarget, withTimeout } from '../options/target-options.ts';
import { printOut } from '../output.ts';
import type { FlowOptions, RunFlowsOptions } from './flow-options.ts';

const RUN_EXIT_CODES = `
Flows that only read run always; flows that write as the settings or --effects say; destructive ones only with
--allow-destructive and the name of the project.

Exit codes: 0 passed, 1 failed, 2 bad flow files or usage, 3 not established, 4 internal error, 130/143 interrupted.`;

/** `gates flows`: everything about functional flows. Heavy modules are loaded by the command that needs them. */
export function addFlows(program: Command, setExitCode: (code: number) => void): void {
  const flows = program.command('flows').description('functional tests against the running system (*.flow.yaml)');
  withFlows(flows.command('init'))
    .description('write a first flow file: targets, secrets by name, health and metrics flows')
    .option('--output <file>', 'file to write (default: flows/<project>.flow.yaml beside the Compose file)')
    .action(async (options: FlowOptions & { readonly output?: string }) => {
      const { initFlows } = await import('./init.ts');
      printOut(await initFlows(options));
    });
  withSelection(withFlows(flows.command('plan').argument('[flows...]', 'ids; all by default')))
    .description('say what would be sent where, at most how often, and what would not run and why; sends nothing')
    .action(async (ids: string[], options: RunFlowsOptions) => {
      const { planText } = await import('./plan.ts');
      printOut(await maskedMessage(await planText(ids, options)));
    });
  addRun(flows, setExitCode);
  withFlows(flows.command('explain').argument('<id>', 'id of a flow or of a contract'))
    .description('explain one flow step by step, or one contract')
    .action(async (id: string, options: FlowOptions) => {
      const { explainFlow } = await import('./explain.ts');
      printOut(await maskedMessage(await explainFlow(id, options)));
    });
  withFlows(flows.command('lint'))
    .description('find every fault of the flow files with its place; sends nothing')
    .action(async (options: FlowOptions) => {
      const { lintFlows } = await import('./lint.ts');
      printOut(await maskedMessage(await lintFlows(options)));
    });
  withEngine(withFlows(flows.command('sweep')))
    .description('remove what interrupted runs left behind, as their journals say')
    .option('--out <folder>', 'folder of the reports', 'gates-report')
    .action(async (options: RunFlowsOptions) => {
      const { sweep } = await import('./sweep.ts');
      setExitCode(await sweep(options));
    });
}

function addRun(flows: Command, setExitCode: (code: number) => void): void {
  const command = withSelection(withFlows(flows.command('run').argument('[flows...]', 'ids; all by default')));
  withPrinting(withTimeout(withReports(withEngine(command))))
    .description('run flows and write the audit document of the third gate')
    .addHelpText('after', RUN_EXIT_CODES)
    .action(async (ids: string[], options: RunFlowsOptions) => {
      const { runChosenFlows } = await import('./run-chosen-flows.ts');
      setExitCode(await runChosenFlows(ids, options));
    });
}

function withFlows(command: Command): Command {
  return withTarget(command).addOption(
    repeatable('--flow-file <pattern>', 'flow file (default: flows/*.flow.yaml beside the Compose file)'),
  );
}

function withSelection(command: Command): Command {
  return command
    .addOption(repeatable('--covers <contract>', 'flows that prove this contract'))
    .addOption(new Option('--priority <priority>', 'flows of this priority or a more urgent one').choices(PRIORITIES))
    .addOption(new Option('--effects <most>', 'the most that flows may do (default: read)').choices(['read', 'write']))
    .option('--allow-destructive <project>', 'run destructive flows too, on the project of this name');
}
