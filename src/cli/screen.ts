interface Screen {
  readonly isTTY?: boolean;
  readonly columns?: number;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** What a text is cut to where it goes to no terminal. */
const USUAL_COLUMNS = 100;

/**
 * Whether colour is understood there: `FORCE_COLOR` and `NO_COLOR` are obeyed (https://force-color.org, https://no-color.org),
 * and without them a terminal that is not dumb has colour.
 */
export function colourOn({ isTTY = false }: Screen, environment: Environment = process.env): boolean {
  const { FORCE_COLOR: forced = '', NO_COLOR: refused = '', TERM: terminal = '' } = environment;
  if (refused !== '') return false;
  if (forced !== '') return forced !== '0' && forced !== 'false';
  return isTTY && terminal !== 'dumb';
}

/** The columns that a text has there. */
export function columnsOf({ columns }: Screen): number {
  return columns === undefined || columns === 0 ? USUAL_COLUMNS : columns;
}
