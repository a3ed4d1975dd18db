/** Words that stand in the first thousands of every list of leaked passwords, and words of the trade. */
export const COMMON_WORDS: readonly string[] = [
  ...["password", "passwort", "passwd", "passphrase", "pass", "secret", "geheim", "motdepasse"],
  ...["admin", "administrator", "root", "user", "guest", "login", "signin", "access", "master"],
  ...["welcome", "willkommen", "bienvenue", "hello", "hallo", "letmein", "changeme", "default"],
  ...["test", "testing", "temp", "demo", "sample", "example", "system", "server", "computer"],
  ...["internet", "security", "google", "facebook", "microsoft", "windows", "apple", "samsung"],
  ...["galley", "newsroom", "newsdesk", "news", "desk", "editor", "reporter", "journalist"],
  ...["article", "factcheck", "checker", "reviewer", "headline", "press", "media", "story"],
  ...["iloveyou", "love", "lovely", "loveme", "baby", "angel", "princess", "sunshine", "flower"],
  ...["football", "soccer", "baseball", "basketball", "hockey", "liverpool", "arsenal", "chelsea"],
  ...["monkey", "dragon", "tiger", "eagle", "mustang", "shadow", "hunter", "killer", "ranger"],
  ...["batman", "superman", "starwars", "pokemon", "naruto", "matrix", "ninja", "wizard"],
  ...["spring", "summer", "autumn", "winter", "january", "february", "march", "april", "june"],
  ...["july", "august", "september", "october", "november", "december", "monday", "friday"],
  ...["michael", "jennifer", "jessica", "charlie", "daniel", "thomas", "andrew", "ashley"],
  ...["trustno1", "whatever", "freedom", "cheese", "coffee", "chocolate", "cookie", "pepper"],
];

/** Neighbours on a keyboard or in the alphabet. */
export const KEY_RUNS: readonly string[] = [
  "12345678901234567890",
  "qwertyuiop",
  "qwertzuiop",
  "azertyuiop",
  "asdfghjkl",
  "zxcvbnm",
  "yxcvbnm",
  "1qaz2wsx3edc4rfv5tgb6yhn7ujm",
  "1q2w3e4r5t6y7u8i9o0p",
  "abcdefghijklmnopqrstuvwxyz",
];
