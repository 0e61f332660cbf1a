/** The names of checks that the settings may use. */
export interface CheckNames {
  readonly known: readonly string[];
  /** There are plugins: they may have others, which is known when they are loaded. */
  readonly isOpen: boolean;
}

/**
 * The names of checks that a settings file may use: those of the program and those that the file itself declares.
 *
 * @param value the file as it was read, of whatever shape
 * @param checks the checks of the program
 */
export function checkNames(value: unknown, checks: readonly string[]): CheckNames {
  const declared = listBelow(value, 'checks').map((each) => field(each, 'id'));
  const own = declared.filter((id) => typeof id === 'string');
  return { known: [...checks, ...own], isOpen: listBelow(value, 'plugins').length > 0 };
}

function listBelow(value: unknown, key: string): readonly unknown[] {
  const list = field(value, key);
  return Array.isArray(list) ? (list as readonly unknown[]) : [];
}

function field(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
}
