import { access } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { ProjectDocument } from '../../model/evidence/project-document.ts';
import { ReadFailure } from '../../model/intake.ts';
import { codeOf, isAbsent } from '../../shared/error-code.ts';
import { liesIn } from '../lies-in.ts';

type Links = ProjectDocument['links'];

/** Links of one document that are looked at; one with more is made by a program. */
const MOST_LINKS = 5000;

/**
 * The links of a document, the relative ones with whether the file they lead to is there. Only below the project
 * directory is looked for: what a link to the outside leads to is nobody's business here.
 *
 * @param directory the project directory, absolute and real
 * @throws ReadFailure `file.too-large` for a document with more links than are looked at
 */
export async function lookForTargets({ path, links }: ProjectDocument, directory: string): Promise<Links> {
  if (links.length > MOST_LINKS) throw new ReadFailure('file.too-large', `it has more than ${MOST_LINKS} links`);
  const looked: Links = [];
  for (const link of links) {
    const relative = relativePath(link.target);
    const target = relative === undefined ? undefined : join(directory, dirname(path), relative);
    if (target === undefined || !(target === directory || liesIn(target, directory))) looked.push(link);
    else looked.push(withState(link, await isThere(target)));
  }
  return looked;
}

function withState(link: Links[number], found: boolean | undefined): Links[number] {
  return found === undefined ? link : { ...link, found };
}

/** The path of a link to a file beside or below; undefined for an address, a place in the document, and a site's root. */
function relativePath(target: string): string | undefined {
  if (/^(?:[a-z][a-z\d+.-]*:|[#/?])/i.test(target)) return undefined;
  const [path = ''] = target.split(/[#?]/, 1);
  return decoded(path);
}

/** Undefined for a template (`{{ page }}`, `<name>`), and for escapes that stand for no text. */
function decoded(path: string): string | undefined {
  if (path === '' || /[{}<>$*]/.test(path)) return undefined;
  try {
    return decodeURIComponent(path);
  } catch (error) {
    if (error instanceof URIError) return undefined;
    throw error;
  }
}

/** Undefined where nobody can tell, as behind a folder that is closed. */
async function isThere(path: string): Promise<boolean | undefined> {
  try {
    await access(path);
    return true;
  } catch (error) {
    // No file has a name that is too long.
    return isAbsent(error) || codeOf(error) === 'ENAMETOOLONG' ? false : undefined;
  }
}
