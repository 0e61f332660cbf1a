import type { DeclaredProject, DeclaredService } from '../services/declared-services.ts';

type Mount = DeclaredService['mounts'][number];

/** Places that are the same on every Linux host: mounting them does not tie the files to one machine. */
const ON_EVERY_HOST = /^\/(?:$|(?:boot|dev|etc|lib|proc|run|sys|tmp|usr|var\/(?:lib|log|run))(?:$|\/))/;

/**
 * True for a bind mount whose absolute path is written into the Compose file and lies outside the project: it exists on
 * some hosts only. A path that a variable brings in can be set for each host.
 */
export function isTiedToHost({ name }: DeclaredService, mount: Mount, project: DeclaredProject): boolean {
  const { type, source = '', at } = mount;
  const isAbsolute = source.startsWith('/') || /^[A-Za-z]:[\\/]/.test(source);
  if (type !== 'bind' || !isAbsolute || ON_EVERY_HOST.test(source)) return false;
  return !project.variables.some(
    (use) => use.path.startsWith(`services.${name}.volumes`) && use.at.file === at.file && isNear(use.at.line, at.line),
  );
}

/** The long form has its source within a few lines of the start of the mount. */
function isNear(line: number, start: number): boolean {
  return line >= start && line <= start + 4;
}
