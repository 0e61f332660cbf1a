import { lastWord } from './bash.ts';
import { allCommands, type ShellCommand } from './command-tree.ts';
import { quoted } from './quoted.ts';

/** A script that completes the command line in zsh, with what each word means beside it. */
export function zshCompletion(tree: ShellCommand): string {
  const all = allCommands(tree);
  return `#compdef ${tree.path}
# Completion of ${tree.path} for zsh: source <(${tree.path} completion zsh), after compinit
_${tree.path}() {
  local at=${tree.path} prev=\${words[CURRENT-1]} i
  local -a choices
  for ((i = 2; i < CURRENT; i++)); do
    case "$at \${words[i]}" in
      (${all
        .slice(1)
        .map(({ path }) => quoted(path))
        .join('|')}) at+=" \${words[i]}" ;;
    esac
  done
  # The value of an option may follow in the same word.
  if [[ \${words[CURRENT]} == --*=* ]]; then
    prev=\${words[CURRENT]%%=*}
    compset -P '*='
  fi
  case "$at $prev" in
${all.flatMap(valueCases).join('\n')}
  esac
  case "$at" in
${all.map(wordCase).join('\n')}
  esac
}
# Sourced, it has to be told to the shell; as a file in fpath it is called.
if [[ $funcstack[1] == _${tree.path} ]]; then _${tree.path} "$@"; else compdef _${tree.path} ${tree.path}; fi
`;
}

/** After an option that takes a value: what that can be, else a file. */
function valueCases({ path, options }: ShellCommand): string[] {
  return options.flatMap(({ flags, values }) => {
    if (values === undefined) return [];
    const action = values.length === 0 ? '_files' : `compadd -- ${values.map(quoted).join(' ')}`;
    return [`    (${flags.map((flag) => quoted(`${path} ${flag}`)).join('|')}) ${action}; return ;;`];
  });
}

function wordCase({ path, options, values, commands }: ShellCommand): string {
  const flags = options.flatMap(({ flags: all, description }) => all.map((flag) => described(flag, description)));
  const names = commands.map((command) => described(lastWord(command.path), command.description));
  const words = [...names, ...values.map((value) => described(value, ''))];
  const others = words.length === 0 ? '_files' : `choices=(${words.join(' ')}); _describe -V word choices`;
  return `    (${quoted(path)})
      if [[ \${words[CURRENT]} == -* ]]; then choices=(${flags.join(' ')}); _describe -V option choices
      else ${others}
      fi ;;`;
}

/** A colon parts the word from what it means. */
function described(word: string, meaning: string): string {
  const name = word.replaceAll(':', String.raw`\:`);
  return quoted(meaning === '' ? name : `${name}:${meaning}`);
}
