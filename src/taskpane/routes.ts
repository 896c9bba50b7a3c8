/** The letters of production routes a person can choose from, as Implementing Regulation (EU) 2025/2620 prints them. */
export const ROUTES: readonly string[] = ["A", "B", "C", "D", "E", "F", "G", "H", "J", "K", "L"];
