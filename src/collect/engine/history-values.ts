import type { NamedValue } from '../../model/evidence/secret.ts';
import { isSecretName } from '../../shared/secret-name.ts';

/** Instructions that set values, in both notations of the builders. */
const SETTING = /^(?:ENV|ARG|LABEL)\s+(.*)$/s;
/** `|2 A=1 B=2 /bin/sh -c make`: the build arguments that a command was run with stand in front of it. */
const WITH_ARGUMENTS = /^(?:RUN\s+)?\|\d+ (.*?) (?=\/\S+ )(.*)$/s;
const NAME_BEFORE_VALUE = /(?:^|\s)([A-Za-z_][\w.-]*)=/g;

/** A value that a shell fills in when the command runs is none that the history keeps. */
const LITERAL = /^[^$`<%]+$/;
const ASSIGNED = /([A-Za-z_][\w.-]*)(?:=|:\s*)(?:"([^"]*)"|'([^']*)'|([^\s"'&;|)]+))/g;
const OPTION = /(?<=^|\s)--?([A-Za-z][\w-]*)(?:=|\s+)(?:"([^"]*)"|'([^']*)'|([^\s"'&;|)]+))/g;
const AUTHORISATION = /\b(Authorization):\s*(?:Bearer|Basic|token)\s+([^\s"']+)/gi;
const SCHEME = /^(?:Bearer|Basic|token)$/i;
const WITH_PASSWORD = /[a-z][a-z\d+.-]*:\/\/[^\s:@/"']*:[^\s@"']+@[^\s"']*/gi;
const PRIVATE_KEY = /-----BEGIN [A-Z ]*PRIVATE KEY-----[\s\S]*?(?:-----END [A-Z ]*PRIVATE KEY-----|$)/g;

/**
 * The values that a step of the history of an image keeps: all that its instruction sets, and those literals of a
 * command that are named like secrets or stand in a URL, so that at the door it is known of each what it is.
 *
 * @param instruction as in a Dockerfile, without what the builder wrote around it
 */
export function historyValues(instruction: string): NamedValue[] {
  const [, settings] = SETTING.exec(instruction) ?? [];
  if (settings !== undefined) return pairsIn(settings);
  const [, settled = '', command = instruction] = WITH_ARGUMENTS.exec(instruction) ?? [];
  return [...pairsIn(settled), ...literalsIn(command)];
}

/** `A=1 B=two words C=` as values; each ends where the next name begins. */
function pairsIn(text: string): NamedValue[] {
  const names = [...text.matchAll(NAME_BEFORE_VALUE)];
  return names.map((match, index) => {
    const value = text.slice(match.index + match[0].length, names[index + 1]?.index ?? text.length);
    return { name: match[1] ?? '', value: value.trim().replace(/^(["'])(.*)\1$/s, '$2') };
  });
}

function literalsIn(command: string): NamedValue[] {
  const named = [...command.matchAll(ASSIGNED), ...command.matchAll(OPTION)].flatMap(([, name = '', ...forms]) => {
    const value = forms.find((form) => form !== undefined) ?? '';
    return isSecretName(name) && !SCHEME.test(value) ? [{ name, value }] : [];
  });
  const sent = [...command.matchAll(AUTHORISATION)].map(([, name = '', value = '']) => ({ name, value }));
  const addresses = [...command.matchAll(WITH_PASSWORD)].map(([value]) => ({ name: 'URL', value }));
  const keys = [...command.matchAll(PRIVATE_KEY)].map(([value]) => ({ name: 'private key', value }));
  const found = [...named, ...sent, ...addresses].filter(({ value }) => LITERAL.test(value));
  return [...new Map([...found, ...keys].map((one) => [`${one.name} ${one.value}`, one])).values()];
}
