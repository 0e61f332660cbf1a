const BEGIN = /^(?:\s|--[^\n]*(?:\n|$)|\/\*[\s\S]*?\*\/|\()*([a-z]+)/i;
const READING = ['select', 'values', 'with', 'table'];

/**
 * Functions that change or disturb something from inside a statement that only reads, or that run a text as another
 * statement, which nobody has looked at. https://www.postgresql.org/docs/current/functions-admin.html
 */
const CHANGING = [
  ['pg_notify', 'pg_(?:try_)?advisory\\w*', 'pg_sleep\\w*', 'set_config', 'nextval', 'setval'],
  ['lo_(?:create|creat|import|export|unlink|put|from_bytea|open|truncate\\w*)', 'lowrite', 'pg_file_\\w+'],
  ['pg_terminate_backend', 'pg_cancel_backend', 'pg_reload_conf', 'pg_rotate_logfile\\w*', 'pg_log_\\w+'],
  [
    'pg_switch_\\w+',
    'pg_create_\\w+',
    'pg_drop_\\w+',
    'pg_promote',
    'pg_(?:wal|xlog)_replay_\\w+',
    'pg_\\w*backup\\w*',
  ],
  ['pg_logical_\\w+', 'pg_replication_\\w+', 'pg_export_snapshot', 'txid_current', 'pg_current_xact_id'],
  ['pg_stat_reset\\w*', 'pg_stat_\\w+_reset', 'pg_prewarm', 'pg_import_system_collations', 'binary_upgrade_\\w+'],
  ['pg_read_\\w*file', 'pg_ls_\\w+', 'pg_stat_file'],
  ['dblink\\w*', 'crosstab\\w*', 'connectby', 'xpath_table', 'ts_stat', 'ts_rewrite'],
  ['(?:query|table|cursor|schema|database)_to_xml\\w*'],
].flat();

/** Wherever the name stands: between a name and its parenthesis there may be quotes and comments. */
const CHANGING_NAME = new RegExp(`\\b(?:${CHANGING.join('|')})\\b`, 'i');

/** Why a statement is refused before it is sent; undefined when it reads. The session that runs it refuses the rest. */
export function statementFault(query: string): string | undefined {
  const word = BEGIN.exec(query)?.[1]?.toLowerCase() ?? '';
  if (!READING.includes(word)) return `a statement begins with ${READING.join(', ')}; this one with "${word}"`;
  if (/\bu&"/i.test(query)) return 'a name that is written with escapes cannot be told; write it as it is';
  const named = CHANGING_NAME.exec(query)?.[0];
  return named === undefined ? undefined : `${named.toLowerCase()} does more than read`;
}
