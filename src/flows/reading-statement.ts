const BEGIN = /^(?:\s|--[^\n]*(?:\n|$)|\/\*[\s\S]*?\*\/|\()*([a-z]+)/i;
const READING = ['select', 'values', 'with', 'table'];

/** Functions that change or disturb something from inside a statement that only reads. */
const CHANGING =
  /\b(pg_notify|pg_(?:try_)?advisory\w*|lo_(?:create|creat|import|export|unlink|put|from_bytea)|pg_sleep\w*|dblink\w*|set_config|nextval|setval|pg_terminate_backend|pg_cancel_backend|pg_reload_conf|pg_rotate_logfile|pg_switch_wal|pg_stat_reset\w*|pg_read_\w*file|pg_ls_\w+|query_to_xml\w*)\s*\(/i;

/** Why a statement is refused before it is sent; undefined when it reads. The session that runs it refuses the rest. */
export function statementFault(query: string): string | undefined {
  const word = BEGIN.exec(query)?.[1]?.toLowerCase() ?? '';
  if (!READING.includes(word)) return `a statement begins with ${READING.join(', ')}; this one with "${word}"`;
  const called = CHANGING.exec(query)?.[1];
  return called === undefined ? undefined : `${called} does more than read`;
}
