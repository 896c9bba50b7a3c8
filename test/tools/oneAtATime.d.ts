export class OneAtATime<Store> {
  run<Result>(store: Store, work: () => Result): Result;
  getStore(): Store | undefined;
}
