//! What must not be told: passwords in URLs, and values that are known to be secret.

/// What stands for a secret.
const STARS: &str = "***";

/// Secrets of one source.
#[derive(Debug, Default)]
pub(super) struct Secrets(Vec<String>);

impl Secrets {
    /// Takes the password of a URL.
    pub(super) fn url(&mut self, url: &str) {
        if let Some(span) = password(url) {
            let raw = &url[span];
            self.0.extend([raw.to_owned(), decoded(raw)]);
        }
    }

    /// Takes a value whose name says that it is secret; of a URL the password alone.
    #[cfg(feature = "mcp")]
    pub(super) fn named(&mut self, name: &str, value: &str) {
        const WORDS: [&str; 7] = ["pass", "pwd", "secret", "token", "key", "auth", "credential"];
        let name = name.to_lowercase();
        if password(value).is_some() {
            self.url(value);
        } else if WORDS.iter().any(|word| name.contains(word)) {
            self.value(value);
        }
    }

    /// Takes a value.
    pub(super) fn value(&mut self, value: &str) {
        self.0.push(value.to_owned());
    }

    /// The text without them.
    pub(super) fn hide(&self, text: &str) -> String {
        let mut shown = text.to_owned();
        let mut secrets: Vec<&String> = self.0.iter().filter(|secret| !secret.is_empty()).collect();
        secrets.sort_by_key(|secret| std::cmp::Reverse(secret.len()));
        for secret in secrets {
            shown = shown.replace(secret, STARS);
        }
        let urls: Vec<String> =
            shown.split_whitespace().filter(|word| word.contains("://")).map(String::from).collect();
        for url in urls {
            if let Some(span) = password(&url) {
                let mut hidden = url.clone();
                hidden.replace_range(span, STARS);
                shown = shown.replace(&url, &hidden);
            }
        }
        shown
    }
}

/// Where the password of a URL stands: between the first `:` behind the scheme and the last `@`, so that one with `/` or
/// `@`, which should have been escaped, is found whole.
pub(super) fn password(url: &str) -> Option<std::ops::Range<usize>> {
    let start = url.find("://")? + 3;
    let end = start + url[start..].rfind('@')?;
    let colon = start + url[start..end].find(':')? + 1;
    Some(colon..end)
}

/// A text whose `%40` is `@`.
fn decoded(text: &str) -> String {
    let (mut bytes, mut rest) = (Vec::with_capacity(text.len()), text.as_bytes());
    while let [first, tail @ ..] = rest {
        let hex = |tail: &[u8]| u8::from_str_radix(std::str::from_utf8(tail.get(..2)?).ok()?, 16).ok();
        let escaped = (*first == b'%').then(|| hex(tail)).flatten();
        bytes.push(escaped.unwrap_or(*first));
        rest = if escaped.is_some() { &tail[2..] } else { tail };
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_password_is_hidden_however_it_is_written() {
        let mut secrets = Secrets::default();
        secrets.url("mysql://crm:p%40ss/w@host:3306/crm");
        let told = "cannot open mysql://crm:p%40ss/w@host:3306/crm with p@ss/w, see http://a:b@c and mysql://crm@host";
        assert_eq!(
            secrets.hide(told),
            "cannot open mysql://crm:***@host:3306/crm with ***, see http://a:***@c and mysql://crm@host"
        );
    }
}
