/** Milliseconds of processor time this process has used: what a task costs, however busy the machine is with others. */
export function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
