import type { Command } from 'commander';
import { repeatable } from '../options/repeatable-option.ts';
import type { VerifyOptions } from './verify.ts';

const HELP = `
RUN is the folder of a run, or an output folder, of which the latest run is meant. Whoever can write the folder can
write all of it anew, unless it is signed: give --key with the public key. \`sha256sum -c SHA256SUMS\` in the folder
checks the files too.

Exit codes: 0 intact, 1 not intact, 2 not a run, 4 internal error.`;

/** `gates verify`: whether a run is still what was written. */
export function addVerify(program: Command, setExitCode: (code: number) => void): void {
  program
    .command('verify')
    .description('check that nothing in the folder of a run was changed, added or removed')
    .argument('<run>', 'the folder of a run, or an output folder')
    .option('--re-derive', 'judge the capture again, and compare the result and the documents')
    .option('--key <file>', 'check the signatures: public key in PEM or of ssh-keygen, or an allowed_signers file')
    .addOption(repeatable('--plugin <name>', 'plugin that the run was judged with, for --re-derive'))
    .option('--json', 'print what was found as JSON')
    .addHelpText('after', HELP)
    .action(async (run: string, options: VerifyOptions) => {
      const { verify } = await import('./verify.ts');
      setExitCode(await verify(run, options));
    });
}
