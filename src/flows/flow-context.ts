/** What is known of the audited system while its flow files are read. Without it, what depends on it is not judged. */
export interface FlowContext {
  /** Services of the project. */
  readonly services?: readonly string[];
  /** Schema files by the path in the flow file, read as JSON. */
  readonly schemas?: ReadonlyMap<string, unknown>;
}
