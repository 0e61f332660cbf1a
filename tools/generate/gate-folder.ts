import type { GateDeclaration } from '../../src/model/gate.ts';

/** A folder below `gates/` that declares a gate: `{ name: 'g2-runtime', … }`. */
export interface GateFolder {
  readonly name: string;
  readonly declaration: GateDeclaration;
}

/** A file that defines a check or an exhibit; its path is relative to the project and has forward slashes. */
export interface DefinitionFile {
  readonly path: string;
  readonly kind: 'check' | 'exhibit';
  readonly exportName: string;
}

export interface SectionFiles {
  readonly id: string;
  readonly title: string;
  readonly checks: readonly DefinitionFile[];
  readonly exhibits: readonly DefinitionFile[];
}

export interface GateFiles {
  readonly folder: GateFolder;
  /** In the order of `gate.ts`, which is the order of the document. */
  readonly sections: readonly SectionFiles[];
}
