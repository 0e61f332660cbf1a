/** The container that something was read of. */
export interface OfContainer {
  readonly container: string;
  readonly service: string;
}
