import { Command } from 'commander';
import { programText } from '../model/printable.ts';
import { addCapture } from './capture/capture-command.ts';
import { addChecklist } from './checklist/checklist-command.ts';
import { addCatalogue } from './commands/catalogue-commands.ts';
import { addCompletion } from './completion/completion-command.ts';
import { addDiff } from './diff/diff-command.ts';
import { addDoctor } from './doctor/doctor-command.ts';
import { addEnvironment } from './env/env-command.ts';
import { addEvaluate } from './evaluate/evaluate-command.ts';
import { addFix } from './fix/fix-command.ts';
import { addFlows } from './flows/flows-command.ts';
import { addHistory } from './history/history-command.ts';
import { addInit } from './init/init-command.ts';
import { addMerge } from './merge/merge-command.ts';
import { addModel } from './model/model-command.ts';
import { printOut } from './output.ts';
import { addRedact } from './redact/redact-command.ts';
import { addReport } from './report/report-command.ts';
import { addRun } from './run/run-command.ts';
import { usageError } from './usage-error.ts';
import { addVerify } from './verify/verify-command.ts';
import { toolVersion } from './version.ts';
import { addWait } from './wait/wait-command.ts';
import { addWaive } from './waive/waive-command.ts';

/**
 * The command line, one line per family of commands. Heavy modules are loaded by the command that needs them.
 *
 * @param say is told what is wrong with the arguments
 */
export function buildProgram(
  setExitCode: (code: number) => void,
  say: (text: string) => void = () => undefined,
): Command {
  const program = new Command('gates')
    .description('Operational gates for Docker Compose systems: audits that cite their evidence.')
    .version(toolVersion())
    .exitOverride()
    .configureOutput({ writeOut: (text) => printOut(programText(text)), writeErr: say })
    .configureOutput({ outputError: (said, write) => write(usageError(said)) });
  addInit(program);
  addDoctor(program, setExitCode);
  addWait(program, setExitCode);
  addRun(program, setExitCode);
  addCapture(program, setExitCode);
  addEvaluate(program, setExitCode);
  addRedact(program);
  addReport(program);
  addChecklist(program);
  addVerify(program, setExitCode);
  addDiff(program, setExitCode);
  addMerge(program, setExitCode);
  addWaive(program);
  addHistory(program, setExitCode);
  addFix(program, setExitCode);
  addEnvironment(program, setExitCode);
  addFlows(program, setExitCode);
  addCatalogue(program);
  addModel(program);
  addCompletion(program);
  return program;
}
