/** Texts the Commission's communication template offers in its lists, letter by letter: what is chosen here is found there. */
export const ELECTRICITY_SOURCES = ["D.4(a)", "D.4(b)", "D.4.1", "D.4.2", "D.4.3.1", "D.4.3.2", "Mix"] as const;

export const KINDS = ["Measured", "Default", "Unknown"] as const;

/** Of categories with more than one route; the others need none. */
export const TEMPLATE_ROUTES = [
  "Basic oxygen steelmaking",
  "Electric arc furnace",
  "Blast furnace route",
  "Smelting reduction",
  "Steam reforming and partial oxidation",
  "Electrolysis of water",
  "Chlor-Alkali electrolysis and production of chlorates",
  "Haber-Bosch process with steam reforming of natural gas or biogas",
  "Haber-Bosch process with gasification of coal or other fuels",
  "Primary (electrolytic) smelting",
  "Secondary melting (recycling)",
  "Other production routes",
  "Unknown production routes",
] as const;
