import { allCommands, type ShellCommand } from './command-tree.ts';
import { quoted } from './quoted.ts';

/** A script that completes the command line in bash. Where it knows nothing better, files are completed. */
export function bashCompletion(tree: ShellCommand): string {
  const all = allCommands(tree);
  return `# Completion of ${tree.path} for bash: source <(${tree.path} completion bash)
_${tree.path}_completion() {
  local cur=\${COMP_WORDS[COMP_CWORD]} prev=\${COMP_WORDS[COMP_CWORD-1]} at=${tree.path} i
  # Bash takes --option=value apart.
  if [[ $cur == '=' ]]; then cur=; elif [[ $prev == '=' ]]; then prev=\${COMP_WORDS[COMP_CWORD-2]}; fi
  for ((i = 1; i < COMP_CWORD; i++)); do
    case "$at \${COMP_WORDS[i]}" in
      ${all
        .slice(1)
        .map(({ path }) => quoted(path))
        .join(' | ')}) at+=" \${COMP_WORDS[i]}" ;;
    esac
  done
  local words=
  case "$at $prev" in
${all.flatMap(valueCases).join('\n')}
    *)
      case "$at" in
${all.map(wordCase).join('\n')}
      esac
      ;;
  esac
  COMPREPLY=($(compgen -W "$words" -- "$cur"))
}
complete -o default -F _${tree.path}_completion ${tree.path}
`;
}

/** After an option that takes a value: what that can be. */
function valueCases({ path, options }: ShellCommand): string[] {
  return options.flatMap(({ flags, values }) =>
    values === undefined
      ? []
      : [`    ${flags.map((flag) => quoted(`${path} ${flag}`)).join(' | ')}) words=${quoted(values.join(' '))} ;;`],
  );
}

function wordCase({ path, options, values, commands }: ShellCommand): string {
  const flags = options.flatMap((option) => option.flags).join(' ');
  const names = [...commands.map((command) => lastWord(command.path)), ...values].join(' ');
  return `        ${quoted(path)}) if [[ $cur == -* ]]; then words=${quoted(flags)}; else words=${quoted(names)}; fi ;;`;
}

export function lastWord(path: string): string {
  return path.slice(path.lastIndexOf(' ') + 1);
}
