/** The views that come together, once one of them is opened. */
export { CalculateView } from "./calculate/CalculateView";
export { LookupView } from "./lookup/LookupView";
export { SettingsView } from "./settings/SettingsView";
