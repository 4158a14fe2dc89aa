import type { Role } from '../model/role.ts';

const roleName: Record<Role, string> = { lasare: 'läsare', redaktor: 'redaktör', forvaltare: 'förvaltare' };

/** Sign-in, and what each may do. */
export const accessText = {
	roleName,
	title: 'Logga in',
	lead: 'Den här lägesbilden är arbetsmaterial. Logga in med ditt vanliga konto för att läsa den.',
	button: 'Logga in',
	signedOut: 'Du är utloggad.',
	idle: 'Du har varit borta ett tag och har loggats ut. Det du hade skrivit i ett formulär som inte var sparat står kvar i den fliken.',
	signedInAs: (name: string, role: Role) => `${name} (${roleName[role]})`,
	signOut: 'Logga ut',
	signOutTitle: 'Du är utloggad',
	signOutLead: 'Stäng webbläsaren om andra använder datorn.',
	signOutThere: 'Logga ut även hos inloggningstjänsten',
	signInAgain: 'Logga in igen',
	readOnly: 'Du är inloggad som läsare. Du kan läsa och hämta allt, men inte ändra.',
	errors: {
		noRole:
			'Du är inloggad, men ditt konto har ingen roll i Lägesbild. Be den som förvaltar tjänsten att ge dig rollen läsare, redaktör eller förvaltare.',
		failed: 'Inloggningen gick inte att slutföra. Försök igen.',
		unreachable: 'Inloggningstjänsten svarar inte. Försök igen om en stund, eller fråga er it-avdelning.',
		late: 'Inloggningen tog för lång tid, eller började i ett annat fönster. Försök igen.',
		often: (seconds: number) => `För många försök på kort tid. Vänta ${seconds} sekunder och försök igen.`,
		needs: (needed: Role, role: Role) =>
			`Det kräver rollen ${roleName[needed]}. Du är inloggad som ${roleName[role]}. Inget har ändrats.`,
		expired:
			'Du är inte längre inloggad, så inget har sparats. Det du skrev står kvar: logga in i en ny flik och skicka sedan formuläret igen.',
		expiredPage:
			'Du är inte längre inloggad, så inget har sparats. Logga in i en ny flik, gå sedan tillbaka i den här: det du skrev står kvar och kan skickas igen.'
	},
	settings: {
		open: (host: string, origin: string) =>
			`Servern startar inte: på adressen ${origin} (HOST=${host}) skulle andra kunna nå den utan att logga in. Ange en inloggningstjänst i LAGESBILD_OIDC_ISSUER, eller kör på HOST=127.0.0.1. Se docs/inloggning.md.`,
		issuer: (issuer: string) =>
			`LAGESBILD_OIDC_ISSUER ska vara en adress som börjar med https://. Nu står det: ${issuer}`,
		missing: (name: string) => `${name} saknas. Se docs/inloggning.md.`,
		minutes: (name: string, text: string) => `${name} ska vara ett antal minuter. Nu står det: ${text}`,
		secretFile: (file: string) => `Filen i LAGESBILD_OIDC_CLIENT_SECRET_FILE går inte att läsa: ${file}`
	}
} as const;
