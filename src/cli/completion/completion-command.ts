import { Argument, type Command } from 'commander';
import { programText } from '../../model/printable.ts';
import { printOut } from '../output.ts';
import { SHELLS, type Shell } from './shells.ts';

const HELP = `
bash: source <(gates completion bash)         in ~/.bashrc
zsh:  source <(gates completion zsh)          in ~/.zshrc, after compinit
fish: gates completion fish | source          in ~/.config/fish/config.fish`;

/** `gates completion`: the script by which a shell completes the command line. */
export function addCompletion(program: Command): void {
  program
    .command('completion')
    .description('print the script by which a shell completes commands, options and ids of checks')
    .addArgument(new Argument('<shell>', 'which shell').choices(SHELLS))
    .addHelpText('after', HELP)
    .action(async (shell: Shell) => {
      const { completionScript } = await import('./completion.ts');
      printOut(programText(await completionScript(program, shell)));
    });
}
