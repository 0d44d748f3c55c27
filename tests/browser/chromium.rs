//! A headless browser that looks at a page of ours, if this machine has one.

#![allow(
    clippy::disallowed_methods,
    clippy::unwrap_used,
    reason = "tests start programs, write files and read the environment; one that cannot fails"
)]

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

/// What it may be called.
const NAMES: [&str; 4] = [
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
];
/// What looks at the page from within.
const PROBE: &str = include_str!("probe.js");
/// The highest picture of a page, in pixels.
const HIGHEST: u32 = 12_000;
/// A page that has not said what it found by then has failed, in milliseconds of its own time.
const PATIENCE: &str = "--virtual-time-budget=20000";

/// The browser, with a folder of its own for its profile and copies of pages.
pub(crate) struct Chromium {
    program: PathBuf,
    folder: tempfile::TempDir,
}

/// How a page is looked at.
#[derive(Debug, Clone, Copy)]
pub(crate) struct View {
    /// Pixels.
    pub(crate) width: u32,
    pub(crate) is_dark: bool,
}

impl Chromium {
    /// The first of its names on PATH; none is said on stderr.
    pub(crate) fn find() -> Option<Self> {
        let path = std::env::var_os("PATH")?;
        let folders: Vec<PathBuf> = std::env::split_paths(&path).collect();
        let programs = NAMES
            .iter()
            .flat_map(|name| folders.iter().map(move |it| it.join(name)));
        let Some(program) = programs.into_iter().find(|program| program.is_file()) else {
            eprintln!(
                "skipped: no browser on PATH, neither {}",
                NAMES.join(" nor ")
            );
            return None;
        };
        let folder = tempfile::tempdir().unwrap();
        Some(Self { program, folder })
    }

    /// What is wrong with the page as it is seen so: each fault a line. `picture` is where a picture of all of
    /// it goes, if somewhere.
    pub(crate) fn faults(&self, page: &str, view: View, picture: Option<&Path>) -> Vec<String> {
        let policy = "http-equiv=\"Content-Security-Policy\"";
        assert!(page.contains(policy), "the page has no policy");
        let probed = page.replace(policy, "name=\"policy\"");
        let probed = probed.replace("</head>", &format!("<script>\n{PROBE}</script></head>"));
        let frame = self.framed(&probed, (view.width, 900));
        let flags = ["--window-size=1400,1000", PATIENCE, "--dump-dom"];
        let seen = String::from_utf8(self.run(&flags, view, &frame).stdout).unwrap();
        let told = seen.split("<pre hidden=\"\">").nth(1);
        let told = told.and_then(|rest| rest.split("</pre>").next());
        let told = told.unwrap_or_else(|| panic!("the page told nothing: {seen}"));
        let mut faults: Vec<String> = told.lines().map(str::to_owned).collect();
        let high = faults
            .pop()
            .and_then(|it| it.strip_prefix("high ")?.parse().ok());
        let high: u32 = high.unwrap_or_else(|| panic!("the page has no height: {told}"));
        if let Some(picture) = picture {
            let (width, high) = (view.width, high.min(HIGHEST));
            let frame = self.framed(page, (width, high));
            let shot = format!("--screenshot={}", picture.display());
            let size = format!("--window-size={width},{high}");
            self.run(&[&size, "--hide-scrollbars", &shot], view, &frame);
        }
        faults
    }

    /// What the page as it was written says on the console: nothing, if it is sound.
    pub(crate) fn console(&self, page: &str) -> Vec<String> {
        let path = self.write("page.html", page);
        let view = View {
            width: 1280,
            is_dark: false,
        };
        let said = self.run(
            &["--enable-logging=stderr", PATIENCE, "--dump-dom"],
            view,
            &path,
        );
        let said = String::from_utf8_lossy(&said.stderr).into_owned();
        said.lines()
            .filter(|line| line.contains("CONSOLE"))
            .map(str::to_owned)
            .collect()
    }

    /// The page on paper: how many sheets it takes. `to` is where the PDF goes.
    pub(crate) fn sheets(&self, page: &str, to: &Path) -> usize {
        let path = self.write("page.html", page);
        let view = View {
            width: 1280,
            is_dark: true,
        };
        let print = format!("--print-to-pdf={}", to.display());
        self.run(&["--no-pdf-header-footer", &print], view, &path);
        let pdf = String::from_utf8_lossy(&std::fs::read(to).unwrap()).into_owned();
        let sheets = pdf.split("/Type /Page").skip(1);
        sheets.filter(|rest| !rest.starts_with('s')).count()
    }

    /// A page with a frame of that size around this one: no window is as narrow as a phone. It shows what the
    /// page within tells it.
    fn framed(&self, page: &str, (width, height): (u32, u32)) -> PathBuf {
        self.write("framed.html", page);
        self.write("frame.html", &format!(
            "<!doctype html><body style=\"margin:0\"><script>addEventListener('message', event => {{\
             const told = document.createElement('pre'); told.textContent = event.data.join('\\n');\
             told.hidden = true; document.body.append(told)}})</script>\
             <iframe src=\"framed.html\" style=\"display:block;border:0;width:{width}px;height:{height}px\"></iframe>"
        ))
    }

    fn write(&self, name: &str, text: &str) -> PathBuf {
        let path = self.folder.path().join(name);
        std::fs::write(&path, text).unwrap();
        path
    }

    fn run(&self, flags: &[&str], view: View, page: &Path) -> Output {
        let scheme = u8::from(!view.is_dark);
        let profile = self.folder.path().join("profile");
        let output = Command::new(&self.program)
            .args([
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--no-first-run",
            ])
            .arg("--disable-background-networking")
            .arg(format!("--user-data-dir={}", profile.display()))
            .arg(format!("--blink-settings=preferredColorScheme={scheme}"))
            .args(flags)
            .arg(format!("file://{}", page.display()))
            .output()
            .unwrap();
        assert!(
            output.status.success(),
            "{}",
            String::from_utf8_lossy(&output.stderr)
        );
        output
    }
}
