/** How a piece of work says that it was stopped (`useTask` knows it by its name). */
export const stopped = (): Error => Object.assign(new Error("stopped"), { name: "AbortError" });
