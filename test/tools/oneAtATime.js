// Which test is running, as jest asks to know to whom a stray error belongs. Node's own answer follows every promise there is,
// a twentieth of the time of all tests; tests of a file run one after the other, so that one place to note it will do.
exports.OneAtATime = class {
  run(store, work) {
    const before = this.store;
    this.store = store;
    const leave = () => {
      this.store = before;
    };
    let done;
    try {
      done = work();
    } catch (error) {
      leave();
      throw error;
    }
    if (typeof done?.then !== "function") {
      leave();
      return done;
    }
    return done.then(
      (result) => {
        leave();
        return result;
      },
      (error) => {
        leave();
        throw error;
      },
    );
  }

  getStore() {
    return this.store;
  }
};
