/** The path of LibreOffice's soffice, or null when none is installed. Throws when SOFFICE_PATH leads nowhere. */
export function findOffice(): string | null;
