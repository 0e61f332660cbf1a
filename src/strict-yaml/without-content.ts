/** What the YAML parser says, without what it stumbled over: it quotes that, and it may be a credential. */
export function withoutContent(message: string): string {
  return message.replace(/:? ".*$/s, '').split('\n', 1)[0] ?? '';
}
