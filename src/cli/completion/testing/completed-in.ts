import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Shell } from '../shells.ts';

/** What becomes of lines when Tab is pressed at their ends, in a real shell that loaded the script. */
export function completedIn(shell: Shell, script: string, lines: readonly string[]): readonly string[] {
  const folder = mkdtempSync(join(tmpdir(), 'gates-completion-'));
  try {
    const path = join(folder, `gates.${shell}`);
    writeFileSync(path, script);
    const [program, ...args] = ASKING[shell];
    const environment = { ...process.env, HOME: folder, TERM: 'xterm' };
    const output = execFileSync(program, [...args, path, ...lines], {
      env: environment,
      timeout: 60_000,
      stdio: 'pipe',
    });
    return output.toString().trimEnd().split('\n');
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** True where the shell is installed. */
export function isInstalled(shell: Shell): boolean {
  return spawnSync(shell, ['-c', 'true']).status === 0;
}

/** Puts the words of a line where bash puts them, and prints what the function makes of it. */
const BASH = `source "$1"; shift
for line; do
  read -ra COMP_WORDS <<< "$line"; [[ $line == *' ' ]] && COMP_WORDS+=('')
  COMP_CWORD=$((\${#COMP_WORDS[@]} - 1)); COMPREPLY=(); _gates_completion; echo "\${COMPREPLY[*]}"
done`;

/** A shell within a terminal, in which Tab and Enter are pressed; the program only tells how it was called. */
const ZSH = `zmodload zsh/zpty; zpty z zsh -f -i
zpty -w z "PS1=; autoload -Uz compinit; compinit -u -D; source $1; gates() { print -r -- \\"<\\$*>\\" }; print rea''dy"
zpty -r z out '*ready'$'\\r\\n''*'; shift
for line; do
  zpty -w z "$line"$'\\t'; zpty -r z out '*<*>*'; print -r -- "\${\${out##*<}%%>*}"
done`;

const FISH = `source $argv[1]
for line in $argv[2..-1]; string join -- ' ' (complete -C "$line" | string replace -r '\\t.*' ''); end; true`;

const ASKING: Readonly<Record<Shell, readonly [string, ...string[]]>> = {
  bash: ['bash', '--norc', '-c', BASH, 'bash'],
  zsh: ['zsh', '-f', '-c', ZSH, 'zsh'],
  fish: ['fish', '--no-config', '-c', FISH, '--'],
};
